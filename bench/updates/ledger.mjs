/** What became of every posted update, in order of posting; typed arrays, because a run has hundreds of thousands. */
export class Ledger {
  constructor() {
    this.size = 0;
    this.kinds = [];
    /** Ids of presses that were answered by the answer to their update, without a call. */
    this.answeredPresses = [];
    this.chats = new Float64Array(65_536);
    this.updates = new Float64Array(65_536);
    this.sentAt = new Float64Array(65_536);
    this.doneAt = new Float64Array(65_536);
    this.statuses = new Int16Array(65_536);
  }

  /** Notes an update that is being posted, and gives its place. */
  post({ kind, id, updateId }, at) {
    if (this.size === this.chats.length) this.grow();
    const place = this.size++;
    this.kinds.push(kind);
    this.chats[place] = id;
    this.updates[place] = updateId;
    this.sentAt[place] = at;
    return place;
  }

  /** Notes its answer. */
  answer(place, status, at) {
    this.statuses[place] = status;
    this.doneAt[place] = at;
  }

  /** The places of updates answered 200. */
  *taken() {
    for (let place = 0; place < this.size; place++) if (this.statuses[place] === 200) yield place;
  }

  /** How many updates got each status. */
  byStatus() {
    const counts = {};
    for (let place = 0; place < this.size; place++) {
      counts[this.statuses[place]] = (counts[this.statuses[place]] ?? 0) + 1;
    }
    return counts;
  }

  /** Updates answered 200 within the window, and the waits (ms) of those posted in it. */
  inWindow({ from, to }) {
    const waits = [];
    let answered = 0;
    for (const place of this.taken()) {
      if (this.doneAt[place] >= from && this.doneAt[place] < to) answered++;
      if (this.sentAt[place] >= from && this.sentAt[place] < to) waits.push(this.doneAt[place] - this.sentAt[place]);
    }
    return { answered, waits };
  }

  grow() {
    for (const name of ['chats', 'updates', 'sentAt', 'doneAt', 'statuses']) {
      const old = this[name];
      this[name] = new old.constructor(old.length * 2);
      this[name].set(old);
    }
  }
}
