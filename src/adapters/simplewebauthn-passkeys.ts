import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Webauthn } from '../core/desk/passkey-ports.ts';

/** Loaded when it is needed: a family's registration does not wait for it. */
const library = () => import('@simplewebauthn/server');

const siteName = 'Stödgrupper, samordning';

/** EdDSA, ES256, RS256 (COSE): what authenticators have, and every Node can check. */
const algorithms = [-8, -7, -257];

/** Web Authentication for the site at this origin, by SimpleWebAuthn. */
export const simplewebauthnPasskeys = (siteUrl: string): Webauthn => {
  const rpID = new URL(siteUrl).hostname;
  const expected = { expectedOrigin: siteUrl, expectedRPID: rpID, requireUserVerification: true };

  return {
    async askToCreate(coordinator, known) {
      const { generateRegistrationOptions } = await library();
      const options = await generateRegistrationOptions({
        rpName: siteName,
        rpID,
        userName: coordinator.name,
        userDisplayName: coordinator.name,
        userID: new TextEncoder().encode(coordinator.id),
        attestationType: 'none',
        excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        supportedAlgorithmIDs: algorithms,
      });
      return { options, challenge: options.challenge };
    },

    async askToSignIn() {
      const { generateAuthenticationOptions } = await library();
      const options = await generateAuthenticationOptions({ rpID, userVerification: 'required' });
      return { options, challenge: options.challenge };
    },

    async challengeOf(answer) {
      const { decodeClientDataJSON } = await import('@simplewebauthn/server/helpers');
      return unlessRefused(() => {
        const { clientDataJSON } = (answer as unknown as RegistrationResponseJSON).response;
        const { challenge } = decodeClientDataJSON(clientDataJSON);
        return typeof challenge === 'string' ? challenge : undefined;
      });
    },

    async created(answer, challenge) {
      const { verifyRegistrationResponse } = await library();
      return unlessRefused(async () => {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          ...expected,
          response: answer as unknown as RegistrationResponseJSON,
          expectedChallenge: challenge,
          supportedAlgorithmIDs: algorithms,
        });
        if (!verified) return undefined;
        const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
        return { id, publicKey, counter, transports };
      });
    },

    async used(answer, challenge, passkey) {
      const { verifyAuthenticationResponse } = await library();
      return unlessRefused(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...expected,
          response: answer as unknown as AuthenticationResponseJSON,
          expectedChallenge: challenge,
          credential: { ...passkey, publicKey: new Uint8Array(passkey.publicKey), transports: [] },
        });
        return verified ? authenticationInfo.newCounter : undefined;
      });
    },
  };
};

/** The library throws for everything that is wrong with an answer; it asks no store and no network. */
const unlessRefused = async <Value>(
  work: () => Value | Promise<Value>,
): Promise<Awaited<Value> | undefined> => {
  try {
    return await work();
  } catch {
    return undefined;
  }
};
