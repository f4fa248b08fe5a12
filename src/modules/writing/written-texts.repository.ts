import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, MoreThanOrEqual, Repository } from 'typeorm';
import { WrittenText } from './written-text.entity';

/** What makes two texts the same. */
export type SameText = Pick<WrittenText, 'kind' | 'key' | 'language' | 'promptId' | 'promptVersion' | 'factsHash'>;

/** The only queries over `written_texts`. */
@Injectable()
export class WrittenTextsRepository {
  constructor(@InjectRepository(WrittenText) private readonly texts: Repository<WrittenText>) {}

  /** Keeps a text and gives its id. */
  async add(text: Omit<WrittenText, 'id'>): Promise<string> {
    return (await this.texts.save(this.texts.create(text))).id;
  }

  /** The newest model's text of that sort; where `since` is given, also the built-in writer's from then on. */
  findSame(text: SameText, since?: Date): Promise<WrittenText | null> {
    const where = [
      { ...text, source: 'model' as const },
      ...(since ? [{ ...text, createdAt: MoreThanOrEqual(since) }] : []),
    ];
    return this.texts.findOne({ where, order: { id: 'desc' } });
  }

  /** Removes texts and what was thought of them. */
  async delete(ids: readonly string[]): Promise<void> {
    await this.texts.delete({ id: In([...ids]) });
  }
}
