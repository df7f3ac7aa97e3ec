import { describe, expect, it } from '@jest/globals';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';
import { publishingFault } from '../publishing-faults.js';
import type { Verdict } from './attempt.js';
import { Circuit } from './circuit.js';

const failed: Verdict = { kind: 'retry', delayMs: 0, fault: publishingFault('destination-busy', { httpStatus: 503 }) };
const refused: Verdict = { kind: 'dead', fault: publishingFault('destination-refused', { httpStatus: 422 }) };
const doubtful: Verdict = { kind: 'retry', delayMs: 0, fault: publishingFault('login-doubtful', { httpStatus: 401 }) };
const exhausted: Verdict = { kind: 'dead', fault: publishingFault('attempts-exhausted', { attempts: 50, why: 'x' }) };

function aCircuit(maxWaitMs = 900_000) {
  const clock = { at: 1_000_000 };
  const circuit = new Circuit({ maxWaitMs, now: () => clock.at, jitter: () => 1 });
  const wait = () => (circuit.state.nextTryAt?.getTime() ?? 0) - clock.at;
  const fail = (times: number) => {
    for (let i = 0; i < times; i += 1) circuit.record(failed);
  };
  const probe = async (verdict: Verdict) => {
    clock.at += wait();
    expect(await circuit.pass()).toBe('probe');
    circuit.record(verdict);
    circuit.probed();
  };
  return { circuit, clock, wait, fail, probe };
}

describe('the circuit of a destination', () => {
  it('opens after failures in a row, not before, and not when one was answered between them', () => {
    const { circuit, fail } = aCircuit();
    fail(CIRCUIT_FAILURES - 1);
    expect(circuit.open).toBe(false);
    circuit.record(refused);
    fail(CIRCUIT_FAILURES - 1);
    circuit.record(doubtful);
    fail(CIRCUIT_FAILURES - 1);
    expect(circuit.open).toBe(false);
    circuit.record(exhausted);
    expect(circuit.open).toBe(true);
  });

  it('waits longer after every failed probe, up to a limit, and not for tries that were under way when it opened', async () => {
    const { wait, fail, probe } = aCircuit();
    fail(CIRCUIT_FAILURES + 15);
    const waits = [wait()];
    for (let i = 0; i < 7; i += 1) {
      await probe(failed);
      waits.push(wait());
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('waits as long as the destination asked, within the bound', async () => {
    const { circuit, wait, fail } = aCircuit(5_000);
    fail(CIRCUIT_FAILURES - 1);
    circuit.record(failed, 3_600_000);
    expect(wait()).toBe(5_000);
  });

  it('lets one probe through at a time and everything once it is answered', async () => {
    const { circuit, clock, wait, fail } = aCircuit();
    fail(CIRCUIT_FAILURES);
    clock.at += wait();
    expect(await circuit.pass()).toBe('probe');
    const other = circuit.pass();
    circuit.record({ kind: 'delivered' });
    circuit.probed();
    expect(await other).toBe('all');
    expect(circuit.state).toEqual({ failures: 0, nextTryAt: null });
  });

  it('lets nobody wait when it is stopped', async () => {
    const { circuit, fail } = aCircuit();
    fail(CIRCUIT_FAILURES);
    const waiting = circuit.pass();
    circuit.stop();
    expect(await waiting).toBe('stopped');
  });
});
