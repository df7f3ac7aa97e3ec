import { describe } from '@jest/globals';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('atom samples', () => readsItsSamples('atom', new URL('samples/', import.meta.url)));
