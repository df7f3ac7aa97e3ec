import { describe } from '@jest/globals';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('rdf samples', () => readsItsSamples('rdf', new URL('samples/', import.meta.url)));
