/** Doubles taken at once; larger tables than `shareable` get memory of their own. */
const room = 2048;
const shareable = 512;
/** Up to here the engine keeps the doubles in the array itself. */
const inline = 8;

/** Hands out tables of zeros. Small ones share memory: taking some for each costs more than filling it. */
export class TableRoom {
  private shared = new Float64Array(0);
  private used = 0;

  take(cells: number): Float64Array {
    if (cells <= inline || cells > shareable) return new Float64Array(cells);
    if (this.used + cells > this.shared.length) {
      this.shared = new Float64Array(room);
      this.used = 0;
    }
    this.used += cells;
    return this.shared.subarray(this.used - cells, this.used);
  }
}
