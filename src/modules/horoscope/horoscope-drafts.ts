import { Injectable } from '@nestjs/common';
import { GrowingTexts } from '../writing';
import type { HoroscopeKey } from './domain/horoscope-key';

/** Horoscopes while they are written. */
@Injectable()
export class HoroscopeDrafts extends GrowingTexts<HoroscopeKey> {}
