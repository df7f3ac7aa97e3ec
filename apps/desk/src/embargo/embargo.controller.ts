import { Controller, Get, Inject, Param } from '@nestjs/common';
import type { DeskEmbargo, EmbargoBreakStep } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';

/** Who broke embargoes of an article, or wants to. */
@Controller('api/articles')
export class EmbargoController {
  constructor(@Inject(TransactionGate) private readonly gate: TransactionGate) {}

  @Get(':id/embargo')
  async record(@Param('id') id: string): Promise<DeskEmbargo> {
    if (!validate(id)) throw runtimeFault('not-found', { what: 'article', id });
    const rows = await this.gate.read<{ step: EmbargoBreakStep }>(
      'select step from desk.embargo_break where article_id = $1 order by sequence',
      [id],
    );
    return { steps: rows.map(({ step }) => step) };
  }
}
