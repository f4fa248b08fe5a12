import type { Raster } from '../../platform/pictures/picture-renderer';

/** Rasters by name, the least recently used forgotten first; holds at most `limit` bytes of pixels. */
export class RasterCache {
  private readonly rasters = new Map<string, Promise<Raster>>();
  private readonly sizes = new Map<string, number>();
  private bytes = 0;

  constructor(private readonly limit: number) {}

  /** The raster of a name, drawn where it is not there; who asks while it is drawn waits for the same drawing. */
  get(name: string, draw: () => Promise<Raster>): Promise<Raster> {
    const found = this.rasters.get(name);
    this.rasters.delete(name);
    const raster = found ?? this.keep(name, draw);
    this.rasters.set(name, raster);
    return raster;
  }

  /** Pixels held, in bytes. */
  get held(): number {
    return this.bytes;
  }

  /** A failed drawing is not kept. */
  private keep(name: string, draw: () => Promise<Raster>): Promise<Raster> {
    const drawing = draw();
    drawing.then(
      ({ data }) => {
        this.count(name, data.length);
      },
      () => {
        this.rasters.delete(name);
      },
    );
    return drawing;
  }

  private count(name: string, size: number): void {
    if (!this.rasters.has(name)) return;
    this.sizes.set(name, size);
    this.bytes += size;
    for (const [oldest] of this.rasters) {
      if (this.bytes <= this.limit) return;
      const freed = this.sizes.get(oldest);
      if (freed === undefined) continue; // still being drawn
      this.rasters.delete(oldest);
      this.sizes.delete(oldest);
      this.bytes -= freed;
    }
  }
}
