/**
 * Stops the process in order when standard input ends. The launcher keeps the other end of that pipe, and the operating
 * system closes it however the launcher dies, so no service is left behind.
 */
export function exitWithParent(stop: () => void): void {
  process.stdin.on('end', stop).on('error', stop);
  process.stdin.resume();
}
