import { Injectable } from '@nestjs/common';
import { GrowingTexts } from '../writing';
import type { TarotTextKey } from './jobs/interpret-reading.job';

/** Texts about cards while they are written. */
@Injectable()
export class TarotDrafts extends GrowingTexts<TarotTextKey> {}
