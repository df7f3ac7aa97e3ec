/** Stops the servers of `global-setup.ts` and removes their folder. */
export default async function globalTeardown(): Promise<void> {
  await (globalThis as { stopWireroomServers?: () => Promise<void> }).stopWireroomServers?.();
}
