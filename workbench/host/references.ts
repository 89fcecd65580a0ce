import type { HostObject } from './define';
import { HostError } from './errors';

/**
 * The objects that the library wants kept between requests, ranges above all. A kept range stays
 * where it was: unlike Excel's it does not follow rows inserted above it.
 */
export class References {
  #kept = new Map<string, HostObject>();
  #next = 1;

  /** @returns the id under which the object is found again */
  keep(object: HostObject): string {
    const id = `reference-${this.#next}`;
    this.#next += 1;
    this.#kept.set(id, object);
    return id;
  }

  /** @throws HostError InvalidObjectPath when it was given up */
  get(id: string): HostObject {
    const object = this.#kept.get(id);
    if (!object) throw new HostError('InvalidObjectPath', `Nothing is kept as ${id}`);
    return object;
  }

  giveUp(id: string): void {
    this.#kept.delete(id);
  }
}
