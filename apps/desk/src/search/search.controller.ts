import { Controller, Get, Inject, Query } from '@nestjs/common';
import { parseWireCursor, type SearchPage } from '@wireroom/contracts';
import { parseQuery } from '@wireroom/editorial';
import { CLOCK, type Clock, runtimeFault } from '@wireroom/runtime';
import { z } from 'zod';
import { deskFault } from '../desk-faults.js';
import { SearchWire } from './search-wire.js';

const Limit = z.coerce.number().int().min(1).max(200).default(50);

/** `GET /api/search?q=&before=&limit=`: articles by a query, newest arrival first. */
@Controller('api/search')
export class SearchController {
  constructor(
    @Inject(SearchWire) private readonly wire: SearchWire,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  search(@Query('q') q = '', @Query('before') before?: string, @Query('limit') limit?: string): Promise<SearchPage> {
    const parsed = parseQuery(q);
    if ('fault' in parsed) {
      const { message, at, expected } = parsed.fault;
      throw deskFault('query-invalid', {
        why: message,
        position: at.start + 1,
        start: at.start,
        end: at.end,
        expected: expected.join(', '),
      });
    }
    const take = Limit.safeParse(limit);
    if (!take.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 200' });
    const position = before === undefined ? undefined : parseWireCursor(before);
    if (before !== undefined && !position)
      throw runtimeFault('request-invalid', { where: 'before', why: 'not a cursor of a search' });
    return this.wire.page(parsed.query, { limit: take.data, before: position, now: this.clock.now() });
  }
}
