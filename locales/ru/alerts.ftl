# What the operator is told in the service chat
alert-picture-lost = Телеграм больше не находит загруженную вами картинку знака <b>{ sign-name }</b>. Вместо неё показывается встроенная; загрузите свою заново.
