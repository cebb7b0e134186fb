// Passkeys need a script: the browser makes and asks for them only through one.
import { post } from './post.js';

const credentialFrom = (ask) => async (form, optionsAddress) => {
  const options = await (await post(optionsAddress, new URLSearchParams())).json();
  const credential = await ask(options);
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
};

const signIn = credentialFrom((options) => navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }));
const create = credentialFrom((options) => navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));

const offer = (place, take, optionsAddress) => {
  const form = place.querySelector('form');
  place.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await take(form, optionsAddress);
    } catch (error) {
      // Stopped by the person, or the browser has none: the page says so when the empty form arrives.
      if (error.name !== 'NotAllowedError' && error.name !== 'AbortError') {
        form.submit();
      }
    }
  });
};

export const offerPasskeys = () => {
  const can = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
  const places = [['[data-passkey-sign-in]', signIn, '/desk/sign-in/passkey-options'], ['[data-passkey-new]', create, '/desk/account/passkeys/options']];
  for (const [selector, take, address] of places) {
    const place = document.querySelector(selector);
    if (place && can) {
      offer(place, take, address);
      document.querySelector('[data-without-scripts]')?.remove();
    }
  }
};
