import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import { WrittenText } from './written-text.entity';

/** The only queries over `written_texts`. */
@Injectable()
export class WrittenTextsRepository {
  constructor(@InjectRepository(WrittenText) private readonly texts: Repository<WrittenText>) {}

  /** Keeps a text and gives its id. */
  async add(text: Omit<WrittenText, 'id'>): Promise<string> {
    return (await this.texts.save(this.texts.create(text))).id;
  }
}
