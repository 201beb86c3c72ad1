/** A request for a registration page, answered: which page to show, with which status. */
import type { FieldErrors, Registrant } from './fields.ts';
import { type FormRefusal, postedForm } from './form-request.ts';
import {
  type FormStepPage,
  type FormStepPorts,
  type KeptForm,
  keptForm,
  newToken,
  nextStep,
} from './form-steps.ts';
import type { Incoming, Received } from './receive.ts';
import type { Sent } from './stored-code.ts';

export type FormPage =
  | FormStepPage
  /** 201 when something was stored, 200 when it had been stored before. */
  | { show: 'receipt'; status: 200 | 201; referenceCode: string; amended: boolean }
  /** Registration is closed; `kept` holds what was posted, if anything was. */
  | { show: 'closed'; status: 200 | 503; kept: KeptForm | undefined }
  /** Not known to be stored; sending again under the same token makes no second. */
  | { show: 'unavailable'; status: 503; kept: KeptForm }
  /** Too many came from the same network within the hour; nothing was stored. */
  | { show: 'limited'; status: 429; kept: KeptForm; retryAfterSeconds: number }
  | { show: 'refused'; status: FormRefusal };

export type FormPorts = FormStepPorts & {
  registrationIsOpen: boolean;
  receive(incoming: Incoming, later: (work: Promise<unknown>) => void): Promise<Received>;
  /** The code under which these very answers are stored already; undefined also when the store does not say. */
  storedCode(sent: Sent): Promise<string | undefined>;
};

/**
 * Answers a GET or a POST of a registrant's page. `ports` is undefined when the environment is wrong: closed then.
 * `later` is handed work that may outlive the answer. The receipt is shown only for what is stored. `address` is the
 * sender's, as the platform saw it.
 */
export const formPage = async (
  registrant: Registrant,
  request: Request,
  ports: FormPorts | undefined,
  later: (work: Promise<unknown>) => void,
  address?: string,
): Promise<FormPage> => {
  const isOpen = ports?.registrationIsOpen === true;
  if (request.method === 'GET' || request.method === 'HEAD')
    return isOpen ? emptyForm(ports) : { show: 'closed', status: 200, kept: undefined };
  const posted = await postedForm(request);
  if (!posted.ok) return { show: 'refused', status: posted.status };
  if (!isOpen) return { show: 'closed', status: 503, kept: keptForm(registrant, posted.form) };

  const step = nextStep(registrant, posted.form, ports);
  if (step.show === 'check') {
    // Without a script Back posts the answers again, perhaps under another's eyes. Once they are stored they are not
    // shown any more.
    const referenceCode = await ports.storedCode(step);
    return referenceCode ? { show: 'receipt', status: 200, referenceCode, amended: false } : step;
  }
  if (step.show !== 'send') return step;
  const received = await ports.receive({ ...step.incoming, address }, later);
  if (received.ok)
    return {
      show: 'receipt',
      status: received.state === 'repeated' ? 200 : 201,
      referenceCode: received.referenceCode,
      amended: received.state === 'amended',
    };
  switch (received.reason) {
    case 'closed':
      return { show: 'closed', status: 503, kept: step.kept };
    case 'unavailable':
    // A form amends, so this is not expected; nothing was stored all the same.
    case 'changed':
      return { show: 'unavailable', status: 503, kept: step.kept };
    case 'limited':
      return { show: 'limited', status: 429, kept: step.kept, retryAfterSeconds: received.retryAfterSeconds };
    default:
      return received satisfies never;
  }
};

const noErrors: FieldErrors = {};

const emptyForm = (ports: FormPorts): FormPage => ({
  show: 'form',
  status: 200,
  kept: { token: newToken(ports), honeypot: '', values: {} },
  errors: noErrors,
  renewed: false,
});
