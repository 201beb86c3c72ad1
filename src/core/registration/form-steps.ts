/** What a posted form leads to: the form again, the check page, the page on asking the family, or sending. */
import { type FieldErrors, type FieldName, fieldsOf, type Registrant } from './fields.ts';
import { formAnswers } from './form-answers.ts';
import { type FormTokens, formVersion, isSupportedFormVersion } from './form-token.ts';
import type { TextReaders } from './ports.ts';
import type { Incoming } from './receive.ts';
import { type Registration, readRegistration } from './registration.ts';

/** The names of the fields that a form carries beside the answers. */
export const formFields = { step: 'steg', token: 'token', honeypot: 'website' } as const;

/** The values of the submit buttons: check the answers, change them, send them. */
export const formSteps = { check: 'granska', change: 'andra', send: 'skicka' } as const;
export type FormStep = (typeof formSteps)[keyof typeof formSteps];

/** What somebody wrote, word for word, as the next page carries it along. */
export type KeptForm = {
  token: string;
  honeypot: string;
  values: Readonly<Partial<Record<FieldName, readonly string[]>>>;
};

/** A page that answers a step without anything being sent. */
export type FormStepPage =
  /** `renewed`: the token could not be read, and a new one was issued. */
  | { show: 'form'; status: 200 | 422; kept: KeptForm; errors: FieldErrors; renewed: boolean }
  | { show: 'ask-family'; status: 422; kept: KeptForm }
  | { show: 'check'; status: 200; kept: KeptForm; registration: Registration; idempotencyKey: string };

export type FormStepPorts = { formTokens: FormTokens; textReaders: TextReaders; newKey(): string };

/** Decides what a posted form leads to. Nothing that was written is lost on the way. Never throws. */
export const nextStep = (
  registrant: Registrant,
  form: URLSearchParams,
  ports: FormStepPorts,
): FormStepPage | { show: 'send'; kept: KeptForm; incoming: Incoming } => {
  const kept = keptForm(registrant, form);
  const token = ports.formTokens.read(kept.token);
  if (!token || !isSupportedFormVersion(token.formVersion))
    return {
      show: 'form',
      status: 422,
      kept: { ...kept, token: newToken(ports) },
      errors: {},
      renewed: true,
    };

  const step = form.get(formFields.step);
  if (step === formSteps.change) return { show: 'form', status: 200, kept, errors: {}, renewed: false };
  if (registrant === 'professional' && form.get('familyConsent') !== 'ja')
    return { show: 'ask-family', status: 422, kept: withoutConsent(kept) };

  const read = readRegistration(registrant, formAnswers(form, registrant), ports.textReaders);
  if (!read.ok) return { show: 'form', status: 422, kept, errors: read.errors, renewed: false };
  const { registration } = read;
  const idempotencyKey = `form ${token.idempotencyKey}`;
  if (step !== formSteps.send) return { show: 'check', status: 200, kept, registration, idempotencyKey };
  const incoming: Incoming = {
    registration,
    idempotencyKey,
    formVersion: token.formVersion,
    quarantined: kept.honeypot.trim() !== '',
    onChange: 'amend',
  };
  return { show: 'send', kept, incoming };
};

/** A token for a form that is rendered now. */
export const newToken = ({ formTokens, newKey }: Pick<FormStepPorts, 'formTokens' | 'newKey'>): string =>
  formTokens.issue({ idempotencyKey: newKey(), formVersion });

/** No field of ours takes as many; more are cut, so that a page stays small whatever was posted. */
const valuesMax = 10;

/** What was posted, to be carried along. Only the registrant's own fields; empty ones are left out. */
export const keptForm = (registrant: Registrant, form: URLSearchParams): KeptForm => ({
  token: form.get(formFields.token) ?? '',
  honeypot: form.get(formFields.honeypot) ?? '',
  values: Object.fromEntries(
    fieldsOf[registrant].flatMap((field: FieldName) => {
      const values = form.getAll(field).slice(0, valuesMax);
      return values.some((value) => value.trim() !== '') ? [[field, values]] : [];
    }),
  ),
});

/** A "no" is no answer to keep: the question waits, unanswered, until the family has been asked. */
const withoutConsent = (kept: KeptForm): KeptForm => {
  const { familyConsent, ...values } = kept.values;
  return { ...kept, values };
};
