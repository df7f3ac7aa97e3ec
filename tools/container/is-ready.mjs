// @ts-check

// Container health check: exit code 0 while the service in this container is ready. Containers set WIREROOM_PORT.
const port = process.env.WIREROOM_PORT ?? '4801';
try {
  const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(2_500) });
  process.exitCode = answer.status === 200 ? 0 : 1;
} catch {
  process.exitCode = 1;
}
