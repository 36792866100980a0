import type { AddressingMode } from '@/engine/model';
import { type Room, takeBlocks, takeEnis, takeSingles } from './room';

/** Takes what one node takes, for so many equal ones at once, and keeps in mind what refused it. */
export class RoomTaker {
  readonly #times: number;
  #refusedBy: Room | undefined;

  constructor(times: number) {
    this.#times = times;
  }

  /** What refused it last; `undefined` when nothing did. */
  get refusedBy(): Room | undefined {
    return this.#refusedBy;
  }

  takeSingles(room: Room, count: number): boolean {
    return this.#note(room, takeSingles(room, count * this.#times));
  }

  takeBlocks(room: Room, count: number): boolean {
    return this.#note(room, takeBlocks(room, count * this.#times));
  }

  takeEnis(room: Room, count: number, isFirst = false): boolean {
    return this.#note(room, takeEnis(room, count * this.#times, isFirst));
  }

  /** What fills slots of an ENI: a single address each, or a block. */
  fillSlots(room: Room, mode: AddressingMode, slots: number): boolean {
    return mode === 'prefix' ? this.takeBlocks(room, slots) : this.takeSingles(room, slots);
  }

  #note(room: Room, isTaken: boolean): boolean {
    if (!isTaken) this.#refusedBy = room;
    return isTaken;
  }
}
