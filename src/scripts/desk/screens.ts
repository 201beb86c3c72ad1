import { part } from './element.ts';
import { words } from './words.ts';

const wonderAfterMs = 600;

/** The desk's screens, and an invite's. */
export type ScreenName =
  | 'waiting'
  | 'sign-in'
  | 'key'
  | 'list'
  | 'opened'
  | 'quarantine'
  | 'log'
  | 'refused'
  | 'create'
  | 'confirm'
  | 'lock'
  | 'done';

/** One button beside a message, for what to do about it. */
export type Remedy = { label: string; run(): void };

type Shown = { message?: string; remedy?: Remedy | undefined; focus?: HTMLElement | undefined };

/** Shows one screen at a time, moves the focus to its heading, and says what happened. */
export const deskScreens = (root: HTMLElement) => {
  const screens = [...root.querySelectorAll<HTMLElement>('[data-screen]')];
  const message = part(root, 'message');
  const remedyButton = part(root, 'remedy', HTMLButtonElement);
  let remedy: Remedy | undefined;
  let shown: ScreenName = 'waiting';
  let hasBegun = false;
  remedyButton.addEventListener('click', () => remedy?.run());

  const say = (text: string, offered?: Remedy): void => {
    remedy = offered;
    message.textContent = text;
    remedyButton.textContent = offered?.label ?? '';
    remedyButton.hidden = offered === undefined;
  };

  return {
    say,
    /** Waits for an answer, and says so when it takes long enough to wonder. */
    async patiently<Value>(answer: Promise<Value>): Promise<Value> {
      const timer = setTimeout(() => say(words.fetching), wonderAfterMs);
      const value = await answer;
      clearTimeout(timer);
      if (message.textContent === words.fetching) say('');
      return value;
    },
    shown: () => shown,
    /** Shows this screen with what there is to say; the focus goes to `focus`, else to its heading. */
    show(name: ScreenName, { message: text = '', remedy, focus }: Shown = {}): void {
      shown = name;
      for (const screen of screens) screen.hidden = screen.dataset.screen !== name;
      say(text, remedy);
      const heading = screens
        .find((screen) => screen.dataset.screen === name)
        ?.querySelector<HTMLElement>('h2[tabindex]');
      // The first screen comes with the page: the focus is where the browser put it.
      if (hasBegun) (focus ?? heading)?.focus();
      hasBegun ||= heading !== null && heading !== undefined;
    },
  };
};
