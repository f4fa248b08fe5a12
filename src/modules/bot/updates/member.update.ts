import { On, Update } from 'nestjs-telegraf';
import type { Context } from 'telegraf';
import { UsersService } from '../../users';

/** A person blocked the bot or let it in again. */
@Update()
export class MemberUpdate {
  constructor(private readonly users: UsersService) {}

  /** Notes whether messages can reach this person. */
  @On('my_chat_member')
  async changed(ctx: Context): Promise<void> {
    if (ctx.chat?.type !== 'private' || !ctx.myChatMember) return;
    await this.users.setReachable(ctx.chat.id, ctx.myChatMember.new_chat_member.status === 'member');
  }
}
