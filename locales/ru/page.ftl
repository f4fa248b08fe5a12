# The start page of the process
page-about = Гороскопы, таро и натальные карты в Телеграме. Вот что сейчас работает.
page-open-chat = Открыть чат с ботом
page-health = Состояние
page-metrics = Метрики
page-state = { $state ->
    [live] подключено
    [emulated] эмулируется
    [embedded] встроенный сервер
    [memory] в памяти
   *[off] выключено
}
