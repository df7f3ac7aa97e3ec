import { describe, expect, it } from '@jest/globals';
import { readDocument } from '../read-document.js';
import { readsItsSamples } from '../sample-pairs.fixture.js';

describe('NewsML 1 samples', () => {
  readsItsSamples('newsml-1', new URL('samples/', import.meta.url));
});

describe('whether an item may be used', () => {
  const status = (name: string) => `<Status FormalName="${name}"/>`;
  it.each([
    [status('Usable'), 'usable'],
    [status('Usable') + status('Canceled'), 'canceled'],
    [status('Withheld') + status('Usable'), 'withheld'],
    [status('Usable') + status('perhaps'), 'withheld'],
    ['<Property FormalName="EmbargoEndDate" Value="2030-01-01T20:00:00"/>', 'withheld'],
    ['<Property FormalName="EmbargoEndDate" Value="2030-01-01T20:00:00Z"/>', 'usable'],
  ])('reads %s as %s', async (management, pubStatus) => {
    const news = '<NewsComponent><NewsLines><HeadLine>Rain</HeadLine></NewsLines></NewsComponent>';
    const text = `<NewsML><NewsItem><NewsManagement>${management}</NewsManagement>${news}</NewsItem></NewsML>`;
    expect((await readDocument(Buffer.from(text))).items).toMatchObject([{ item: { pubStatus } }]);
  });
});
