import type { Raster } from '../../platform/pictures/picture-renderer';
import { RasterCache } from './raster-cache';

const raster = (bytes: number): Raster => ({ data: Buffer.alloc(bytes), width: 1, height: 1 });

describe('RasterCache', () => {
  it('draws what it has not, once for all who ask meanwhile', async () => {
    const cache = new RasterCache(100);
    let drawn = 0;
    const draw = () => {
      drawn += 1;
      return Promise.resolve(raster(10));
    };
    const [first, second] = await Promise.all([cache.get('a', draw), cache.get('a', draw)]);
    expect(await cache.get('a', draw)).toBe(first);
    expect(second).toBe(first);
    expect([drawn, cache.held]).toEqual([1, 10]);
  });

  it('holds no more than its limit and forgets first what was asked for longest ago', async () => {
    const cache = new RasterCache(30);
    const drawn: string[] = [];
    const ask = (name: string) =>
      cache.get(name, () => {
        drawn.push(name);
        return Promise.resolve(raster(10));
      });
    for (const name of ['a', 'b', 'c', 'a', 'd']) await ask(name);
    expect(cache.held).toBe(30);
    for (const name of ['a', 'c', 'd', 'b']) await ask(name);
    expect(drawn).toEqual(['a', 'b', 'c', 'd', 'b']);
    expect(cache.held).toBe(30);
  });

  it('gives a raster larger than all it may hold, and does not keep it', async () => {
    const cache = new RasterCache(5);
    expect((await cache.get('a', () => Promise.resolve(raster(10)))).data).toHaveLength(10);
    expect(cache.held).toBe(0);
  });

  it('keeps no failure', async () => {
    const cache = new RasterCache(100);
    await expect(cache.get('a', () => Promise.reject(new Error('full disk')))).rejects.toThrow('full disk');
    expect((await cache.get('a', () => Promise.resolve(raster(10)))).data).toHaveLength(10);
  });
});
