import { describe } from '@jest/globals';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('rss samples', () => readsItsSamples('rss', new URL('samples/', import.meta.url)));
