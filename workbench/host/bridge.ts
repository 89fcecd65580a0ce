import type { Calculation } from './calculation';
import type { Events } from './events';
import type { Excel } from './excel';
import type { Faults } from './faults';
import { processQuery } from './interpreter';
import {
  bringsResults,
  DELAY_FOR_CELL_EDIT,
  isCleanup,
  type MessageEntry,
  type QueryAnswer,
  type QueryBody,
  type RequestMessage,
} from './protocol';
import type { ExchangeKind, Traffic } from './traffic';

/** What Excel's client library looks for under the name `_richApiNativeBridge`. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** How much one request and one answer may weigh. */
export interface Limits {
  readonly request: number;
  readonly response: number;
}

interface Parts {
  readonly excel: Excel;
  readonly traffic: Traffic;
  readonly faults: Faults;
  readonly events: Events;
  readonly calculation: Calculation;
  readonly limits: Limits;
}

/** A message of the library, read. */
interface Request {
  readonly id: number;
  readonly flags: number;
  readonly url: string;
  readonly body: QueryBody;
  /** Characters of JSON. */
  readonly size: number;
}

interface Reply {
  readonly statusCode: number;
  /** JSON. */
  readonly body: string;
  /** The code of the failure that it tells; null when it tells none. */
  readonly failure: string | null;
}

/** Takes the library's requests one after another, and answers each in its own time. */
export class HostBridge implements Bridge {
  onMessageFromHost?: (text: string) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(readonly parts: Parts) {}

  sendMessageToHost(text: string): void {
    const { id, flags, message } = JSON.parse(text) as RequestMessage;
    const body =
      typeof message.body === 'string' ? (JSON.parse(message.body) as QueryBody) : message.body;
    const request = { id, flags, url: message.url, body, size: text.length };
    // A request may be waiting for these very results: they do not wait behind it.
    if (bringsResults(body)) queueMicrotask(() => this.#takeResults(request));
    else this.#last = this.#last.then(() => this.#answer(request));
  }

  /** Tells the add-in something by itself. */
  send(entries: readonly MessageEntry[]): void {
    queueMicrotask(() =>
      this.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })),
    );
  }

  /** Resolves when every request so far has been answered. */
  get idle(): Promise<void> {
    return this.#last;
  }

  async #answer(request: Request): Promise<void> {
    const { body } = request;
    const cleansUp = isCleanup(body);
    const reply = cleansUp
      ? replyOf(processQuery(this.parts.excel, body, null))
      : await this.#reply(request).catch(brokenHost);
    this.#send(request, reply, cleansUp ? 'cleanups' : 'exchanges');
  }

  #takeResults(request: Request): void {
    const { excel, limits } = this.parts;
    const isTooLarge = request.size > limits.request;
    const reply = isTooLarge ? TOO_LARGE : replyOf(processQuery(excel, request.body, null));
    this.#send(request, reply, 'results');
  }

  #send({ id, body, size }: Request, reply: Reply, kind: ExchangeKind): void {
    const { statusCode, failure } = reply;
    const actions = body.Actions.length;
    this.parts.traffic.add({ sent: size, received: reply.body.length, actions, failure }, kind);
    // The body is JSON already: as a text within the message it would be read twice.
    const answer = `{"statusCode":${statusCode},"headers":{},"body":${reply.body}}`;
    this.onMessageFromHost?.(`{"id":${id},"type":2,"message":${answer}}`);
  }

  async #reply({ flags, url, body, size }: Request): Promise<Reply> {
    const { calculation, events, excel, faults, limits } = this.parts;
    if (url !== 'ProcessQuery') return refused('ApiNotFound', `There is no ${url}`);
    if (size > limits.request) return TOO_LARGE;
    if (await faults.refusesWhileEditing((flags & DELAY_FOR_CELL_EDIT) !== 0)) {
      return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode');
    }
    for (const edit of faults.takeEdits()) await edit();
    calculation.meet();
    await calculation.settled();
    const answer = events.as('addin', () => processQuery(excel, body, faults.takeFailure()));
    const reply = replyOf(answer);
    if (reply.body.length <= limits.response) return reply;
    return refused('ResponsePayloadSizeLimitExceeded', 'The response is too large');
  }
}

const replyOf = (answer: QueryAnswer): Reply => ({
  statusCode: 200,
  body: JSON.stringify(answer),
  failure: answer.Error?.Code ?? null,
});

function refused(code: string, message: string): Reply {
  return { statusCode: 400, body: JSON.stringify({ error: { code, message } }), failure: code };
}

const TOO_LARGE = refused('RequestPayloadSizeLimitExceeded', 'The request is too large');

/** A fault of the host itself must fail the request with its own words, not hang it. */
function brokenHost(error: unknown): Reply {
  return refused(
    'GeneralException',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}
