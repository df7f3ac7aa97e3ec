// @ts-check
import { randomBytes } from 'node:crypto';
import { SOURCES } from './script.mjs';

/** Where the demo's own webhooks go. */
export const DESTINATION = 'demo-receiver';

const TITLES = { northwire: 'Northwire', hansa: 'Hansa Nachrichten', mistral: 'Mistral Presse' };
const LANGUAGES = { northwire: 'en', hansa: 'de', mistral: undefined };

/**
 * @typedef {object} Newsroom
 * @property {{ id: string, provider: string, key?: string, language?: string }[]} sources
 * @property {{ id: string, title: string, query: string, destinations: string[] }[]} routes
 * @property {{ id: string, type: string, url: string, secret?: string, format?: string, allowPrivateNetwork?: boolean }[]} destinations
 */

/**
 * The demo's sources and routes, added to what a newsroom already has; keys are made once.
 * @param {Newsroom} newsroom
 * @returns {Newsroom}
 */
export function withDemo({ sources = [], routes = [], destinations = [] }) {
  const missingSources = Object.entries(SOURCES)
    .filter(([id]) => !sources.some((source) => source.id === id))
    .map(([id, provider]) => ({ id, provider, key: randomBytes(24).toString('base64url'), language: LANGUAGES[provider] }));
  // Routes of the demo from before routes were queries are made anew.
  const present = routes.filter(({ id, query }) => query !== undefined || !(id === 'all' || id in TITLES));
  const missingRoutes = [
    { id: 'all', title: 'Everything', query: '*', destinations: [] },
    ...Object.entries(TITLES).map(([id, title]) => ({ id, title, query: `provider:"${id}"`, destinations: [] })),
  ].filter(({ id }) => !present.some((route) => route.id === id));
  return { sources: [...sources, ...missingSources], routes: [...present, ...missingRoutes], destinations };
}

/**
 * With the demo's receiver as a destination of the route `all`, or without it.
 * @param {Newsroom} newsroom
 * @param {{ url: string, secret: string } | undefined} receiver
 * @returns {Newsroom}
 */
export function withReceiver(newsroom, receiver) {
  const others = newsroom.destinations.filter(({ id }) => id !== DESTINATION);
  const routes = newsroom.routes.map((route) => {
    const destinations = route.destinations.filter((id) => id !== DESTINATION);
    return { ...route, destinations: receiver && route.id === 'all' ? [...destinations, DESTINATION] : destinations };
  });
  if (receiver === undefined) return { ...newsroom, routes, destinations: others };
  const destination = { id: DESTINATION, type: 'webhook', ...receiver, format: 'ninjs', allowPrivateNetwork: true };
  return { ...newsroom, routes, destinations: [...others, destination] };
}

/** @returns {string} as Standard Webhooks writes them */
export function generateSecret() {
  return `whsec_${randomBytes(32).toString('base64')}`;
}
