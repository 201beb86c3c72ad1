import { whoIsSignedIn } from './api.ts';

const askAgainMs = 60_000;

/**
 * Notices that a session is over: when its time has come, and when the page is looked at again after a sleep. The
 * server is asked, because this device's clock may be wrong.
 */
export const sessionWatch = (over: () => void) => {
  let until: number | undefined;
  let timer: number | undefined;

  const arm = (): void => {
    clearTimeout(timer);
    if (until !== undefined) timer = window.setTimeout(check, Math.max(until - Date.now(), askAgainMs));
  };
  const check = async (): Promise<void> => {
    const told = await whoIsSignedIn();
    if (until === undefined) return;
    const isOver = told.ok ? false : told.reason === 'signed-out' || Date.now() >= until;
    if (isOver) over();
    else arm();
  };
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && until !== undefined) void check();
  });

  return {
    start(expiresAt: string): void {
      until = Date.parse(expiresAt);
      arm();
    },
    stop(): void {
      until = undefined;
      clearTimeout(timer);
    },
  };
};
