// Sends what a form would send, with the token that proves it is ours.
export const post = (address, fields, options = {}) => {
  const token = document.querySelector('[name="__RequestVerificationToken"]')?.value;
  return fetch(address, { method: 'POST', body: fields, headers: token ? { RequestVerificationToken: token } : {}, ...options });
};
