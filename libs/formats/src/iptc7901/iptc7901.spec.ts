import { describe } from '@jest/globals';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('iptc7901 samples', () => {
  readsItsSamples('iptc7901', new URL('samples/', import.meta.url));
});
