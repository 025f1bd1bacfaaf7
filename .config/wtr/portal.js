const SERVED = ['/v1/', '/openapi.json'];

/** The test page counts as a page of the server's own: writes carry an origin, and a foreign one would be refused. */
function toRequest(context, origin) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(context.req.headers)) {
    if (typeof value === 'string') headers.set(name, name === 'origin' ? origin : value);
  }
  const withBody = context.method !== 'GET' && context.method !== 'HEAD';
  return new Request(new URL(context.url, context.origin), {
    method: context.method,
    headers,
    ...(withBody ? { body: context.req, duplex: 'half' } : {}),
  });
}

async function answer(context, response) {
  context.status = response.status;
  response.headers.forEach((value, name) => context.set(name, value));
  context.body = Buffer.from(await response.arrayBuffer());
}

/**
 * The real server app with the real sample behind the test pages' own origin. It runs in the test runner's process, and
 * starts with the first request that needs it: most element tests ask no portal and need no database.
 */
export function servePortal() {
  let started;
  const start = async () => {
    const { startDemoServer } = await import('../../test/support/demo-server.ts');
    return startDemoServer();
  };
  return {
    async middleware(context, next) {
      if (!SERVED.some((path) => context.path.startsWith(path))) return next();
      started ??= start();
      const { app, origin } = await started;
      return answer(context, await app.fetch(toRequest(context, origin)));
    },
    plugin: {
      name: 'nongsan-portal',
      async serverStop() {
        // A start that failed has failed the requests that asked for it; there is nothing to stop.
        const server = await started?.catch(() => undefined);
        await server?.stop();
      },
    },
  };
}
