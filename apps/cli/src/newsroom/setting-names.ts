import {
  ClientKey,
  DestinationSettings,
  Newsroom,
  RightsRule,
  RouteRules,
  RouteSettings,
  SourceSettings,
} from '@wireroom/contracts';
import type { Path } from './place.js';

/** The names that settings may have at a path, for whoever mistyped one. */
export function settingNames(value: unknown, [kind, index, ...within]: Path): string[] {
  if (kind === undefined) return Object.keys(Newsroom.shape);
  if (kind === 'sources') return Object.keys(SourceSettings.shape);
  if (kind === 'routes') return routeNames(within.filter((step) => typeof step === 'string').at(-1));
  const list = (value as { destinations?: readonly { type?: unknown }[] }).destinations;
  const type = typeof index === 'number' ? list?.[index]?.type : undefined;
  const settings = DestinationSettings.options.find((option) => option.shape.type.value === type);
  return Object.keys(settings?.shape ?? {});
}

function routeNames(part: string | number | undefined): string[] {
  if (part === 'keys') return Object.keys(ClientKey.shape);
  if (part === 'rules') return Object.keys(RouteRules.shape);
  if (part === 'rights') return Object.keys(RightsRule.shape);
  return Object.keys(RouteSettings.shape);
}
