import type { Destination } from '../newsroom/newsroom.js';

/** Where a destination is: one that is suspended is taken up again when this changes. */
export function addressOf(destination: Destination): string {
  switch (destination.type) {
    case 'webhook':
      return destination.url;
    case 'file':
      return `file://${destination.folder}`;
  }
}
