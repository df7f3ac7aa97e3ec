// @ts-check
import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc, the same on every Linux that Node runs on (sysconf(_SC_CLK_TCK)). */
const TICKS_PER_SECOND = 100;

/**
 * CPU time that a process and everything below it have used, in milliseconds, children that have ended included.
 * @param {number} pid
 */
export function cpuMs(pid) {
  return [pid, ...descendants(pid)].reduce((sum, each) => sum + ticks(each), 0) * (1_000 / TICKS_PER_SECOND);
}

/**
 * Memory of a process and everything below it in MB: proportional set size, so that shared buffers count once.
 * @param {number} pid
 */
export function memoryMb(pid) {
  const kb = [pid, ...descendants(pid)].reduce((sum, each) => sum + pssKb(each), 0);
  return Math.round(kb / 1024);
}

/** @param {number} pid @returns {number[]} */
function descendants(pid) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? fieldsOf(Number(name)) : undefined;
    if (stat === undefined) continue;
    const parent = Number(stat[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (/** @type {number} */ one) => (children.get(one) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

/** utime, stime, cutime and cstime (proc(5), fields 14 to 17). @param {number} pid */
function ticks(pid) {
  return (fieldsOf(pid) ?? []).slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

/** The fields of /proc/<pid>/stat from the third on; the second may hold spaces. @param {number} pid */
function fieldsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function pssKb(pid) {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
