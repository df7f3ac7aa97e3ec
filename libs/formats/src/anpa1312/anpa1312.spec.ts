import { describe } from '@jest/globals';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('anpa1312 samples', () => {
  readsItsSamples('anpa1312', new URL('samples/', import.meta.url));
});
