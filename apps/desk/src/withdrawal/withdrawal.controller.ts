import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { DeskWithdrawalPage, DeskWithdrawalRecord } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { z } from 'zod';
import { ReadWithdrawals } from './read-withdrawals.js';
import { parseWithdrawalCursor } from './withdrawal-position.js';

const Limit = z.coerce.number().int().min(1).max(200).default(50);
const State = z.enum(['all', 'open', 'escalated']).default('all');

/** `GET /api/withdrawals?state=&article=&before=&limit=`: newest first; `/{articleId}`: one with its obligations. */
@Controller('api/withdrawals')
export class WithdrawalController {
  constructor(@Inject(ReadWithdrawals) private readonly withdrawals: ReadWithdrawals) {}

  @Get()
  page(@Query() query: Readonly<Record<string, unknown>>): Promise<DeskWithdrawalPage> {
    const limit = Limit.safeParse(query['limit']);
    if (!limit.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 200' });
    const state = State.safeParse(query['state']);
    if (!state.success) throw runtimeFault('request-invalid', { where: 'state', why: 'all, open or escalated' });
    const before = query['before'] === undefined ? undefined : parseWithdrawalCursor(String(query['before']));
    if (query['before'] !== undefined && before === undefined)
      throw runtimeFault('request-invalid', { where: 'before', why: 'not a cursor of withdrawals' });
    const articleId = query['article'] === undefined ? undefined : String(query['article']);
    if (articleId !== undefined && !validate(articleId))
      throw runtimeFault('request-invalid', { where: 'article', why: 'not the id of an article' });
    return this.withdrawals.page({
      state: state.data === 'all' ? undefined : state.data,
      articleId,
      before,
      limit: limit.data,
    });
  }

  @Get(':id')
  one(@Param('id') id: string): Promise<DeskWithdrawalRecord> {
    if (!validate(id)) throw runtimeFault('not-found', { what: 'withdrawal', id });
    return this.withdrawals.record(id);
  }
}
