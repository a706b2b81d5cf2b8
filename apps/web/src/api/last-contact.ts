let last = Date.now();

/** Each request keeps the session alive. */
export const heardFromServer = (): void => {
  last = Date.now();
};

export const lastContact = (): number => last;
