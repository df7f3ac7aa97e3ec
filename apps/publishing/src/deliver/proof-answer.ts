import { Fault, type ProofKind } from '@wireroom/contracts';
import { faultRecord } from '@wireroom/messaging';
import type { ProofAnswer } from '../obligation/prover.js';
import { publishingFault } from '../publishing-faults.js';

export function confirmed(kind: ProofKind, detail: string): ProofAnswer {
  return { kind: 'confirmed', proof: { kind, at: new Date().toISOString(), detail } };
}

/** @param why what stands in the way, for whoever reads the obligation */
export function notYet(why: string | Fault): ProofAnswer {
  return { kind: 'not-yet', why: faultRecord(typeof why === 'string' ? publishingFault('proof-failed', { why }) : why) };
}

/** One look at whether an article is gone. What it throws is the reason why that is not known yet. */
export async function soughtProof(look: () => Promise<ProofAnswer>): Promise<ProofAnswer> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Fault) return notYet(error);
    const { code, name, message } = error as { code?: string; name?: string; message?: string };
    if (name === 'RemoteRefusal') return notYet(message ?? name);
    return notYet(publishingFault('destination-unreachable', { why: code ?? name ?? message }, error));
  }
}
