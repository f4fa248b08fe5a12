error-apology = Что-то пошло не так, и мы уже об этом знаем. Попробуйте, пожалуйста, ещё раз. Если не поможет, назовите код <code>{ $reference }</code>.
error-ai-unavailable = Не получается написать текст прямо сейчас. Попробуйте, пожалуйста, через несколько минут.
error-subscriptions-invalid-duration = Укажите целое число дней от 1 до { $most }.
error-subscriptions-busy = Эту подписку сейчас меняет кто-то ещё. Попробуйте, пожалуйста, через минуту.
error-writing-unknown-prompt = Такого промпта нет.
error-writing-unknown-prompt-version = У этого промпта нет версии { $version }.
error-writing-prompt-version-exists = Ровно такие слова уже есть: это версия { $version }.
error-writing-prompt-changed-meanwhile = Пока вы смотрели, кто-то другой сменил действующую версию. Обновите страницу.
error-writing-nothing-to-roll-back = Откатывать нечего: действуют собственные слова программы.
error-writing-template-empty = { template-place }: пусто, а там должны быть слова.
error-writing-template-too-long = { template-place }: слишком длинно (знаков: { $detail }).
error-writing-template-unreadable = { template-place }: есть невидимые знаки, уберите их.
error-writing-template-stray-brace = { template-place }: фигурные скобки бывают только вокруг имени поля, а не в «{ $detail }».
error-writing-template-unknown-slot = { template-place }: поля «{ $detail }» нет.
error-writing-template-misplaced-slot = { template-place }: поле «{ $detail }» своё у каждого текста, ему место во второй части.
error-writing-template-missing-slot = { template-place }: не хватает поля «{ $detail }».
template-place = { $language ->
    [ru] Русский текст
   *[en] Английский текст
}, { $part ->
    [system] правила
   *[prompt] данные
}
