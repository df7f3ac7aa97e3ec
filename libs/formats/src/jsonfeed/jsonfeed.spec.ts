import { describe } from '@jest/globals';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('jsonfeed samples', () => readsItsSamples('jsonfeed', new URL('samples/', import.meta.url)));
