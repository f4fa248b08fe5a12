# The start page of the process
page-about = Horoscopes, tarot and natal charts in Telegram. This is what runs at the moment.
page-open-chat = Open the chat
page-health = Health
page-metrics = Metrics
page-state = { $state ->
    [live] live
    [emulated] emulated
    [embedded] embedded server
    [memory] in memory
   *[off] off
}
