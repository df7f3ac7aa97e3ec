import { z } from 'zod';
import { Slug } from '../newsroom/slug.js';

/** What a person is at the desk. */
export const Role = z.enum(['viewer', 'editor', 'chief', 'operator']).meta({ id: 'Role' });
export type Role = z.infer<typeof Role>;

/** The name that a person signs in with. */
export const UserName = Slug;

/** Somebody who is signed in. */
export const Person = z.object({ name: UserName, role: Role }).meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;
