import { describe } from '@jest/globals';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('NewsML 1 samples', () => {
  readsItsSamples('newsml-1', new URL('samples/', import.meta.url));
});
