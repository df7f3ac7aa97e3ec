import type { Person } from '@wireroom/contracts';

/** Somebody whom the desk knows. */
export interface Identity extends Person {
  readonly userId: string;
}

/** What somebody shows in order to sign in. */
export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** Says who somebody is. The desk's own users are one; a provider of OpenID Connect would be another, beside it. */
export interface IdentityProvider {
  /** Undefined for whoever is not known or shows the wrong thing, and after the same work in both cases. */
  identify(credentials: Credentials): Promise<Identity | undefined>;
}

export const IDENTITY_PROVIDER = Symbol('IDENTITY_PROVIDER');
