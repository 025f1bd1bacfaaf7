/* eslint-disable no-console -- whoever writes on the console is heard here */
/** What scripts that got in would do, and what elements must not do to a page. */
const loud = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;
const levels = ['error', 'warn', 'info', 'log'] as const;

/** Listens to everything that must not happen until `stop`, which tells what did. */
export function watchForHarm(): { stop(): readonly string[] } {
  const seen: string[] = [];
  const globals = new Set(Object.getOwnPropertyNames(window));
  const loudBefore = loud.map((name) => [name, window[name]] as const);
  const levelsBefore = levels.map((name) => [name, console[name]] as const);
  for (const [name] of loudBefore) Object.assign(window, { [name]: () => void seen.push(`${name}()`) });
  for (const [name] of levelsBefore)
    console[name] = (...args: unknown[]) => {
      // Said once by Lit's development build.
      if (!String(args[0]).startsWith('Lit is in dev mode'))
        seen.push(`console.${name}: ${args.map(String).join(' ')}`);
    };
  const onBreach = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent): void =>
    void seen.push(`blocked by ${effectiveDirective}: ${blockedURI}`);
  const onError = ({ message }: ErrorEvent): void => void seen.push(`error: ${message}`);
  document.addEventListener('securitypolicyviolation', onBreach);
  const onRejection = ({ reason }: PromiseRejectionEvent): void => void seen.push(`rejected: ${String(reason)}`);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  const requests = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries())
      if (new URL(name, location.href).origin !== location.origin) seen.push(`request: ${name.slice(0, 80)}`);
  });
  requests.observe({ type: 'resource' });
  return {
    stop() {
      requests.disconnect();
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
      document.removeEventListener('securitypolicyviolation', onBreach);
      for (const [name, value] of loudBefore) Object.assign(window, { [name]: value });
      for (const [name, value] of levelsBefore) console[name] = value;
      const added = Object.getOwnPropertyNames(window).filter((name) => !globals.has(name) && !/^\d+$/.test(name));
      return [...seen, ...added.map((name) => `window.${name}`)];
    },
  };
}
