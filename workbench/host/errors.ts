/** What makes a request fail, with the code that Excel would answer. Thrown only inside the host. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'HostError';
  }
}

export const invalidArgument = (what: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid: ${what}`);

export const itemNotFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist: ${what}`);

export const accessDenied = (why: string): HostError =>
  new HostError('AccessDenied', `The requested operation cannot be carried out: ${why}`);

/** Whatever the host does not play is refused by its name, never answered with a default. */
export const apiNotFound = (api: string): HostError =>
  new HostError('ApiNotFound', `This stand-in for Excel does not have ${api}`);
