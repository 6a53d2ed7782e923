/**
 * Passwords that guessers try first, lower-cased. Shorter ones than the minimum are left out: their length
 * refuses them already.
 */
const LIST = `
  password password1 password12 password123 password1234 password12345 password123456 password! password1!
  password123! passw0rd passw0rd1 passw0rd123 p@ssword p@ssword1 p@ssword123 p@ssw0rd p@ssw0rd1 p@ssw0rd123 p@$$w0rd
  pa$$word pa$$w0rd passwort passwort1 motdepasse contraseña contrasena senha123 parola12 wachtwoord mypassword
  newpassword oldpassword thepassword yourpassword changeme changeme1 changeme123 changeit letmein1 letmein12
  letmein123 letmeinnow openseasame opensesame 12345678 123456789 1234567890 12345678910 123456781 1234567891
  0123456789 01234567 012345678 87654321 987654321 9876543210 098765432 0987654321 11223344 1122334455 112233445566
  12341234 123123123 123321123 12344321 1234567a 12345678a 123456789a 1234567890a 12345678q 123456789q 123456abc
  123456qwe 1234qwer 1234abcd 123qweasd 123qweasdzxc 12qwaszx 147258369 147852369 159357456 159753456 159753258
  741852963 789456123 963852741 321654987 456123789 135792468 13579246 24681012 31415926 314159265 27182818 10203040
  1020304050 12121212 13131313 10101010 20202020 21212121 52013145 5201314520 1314520520 520131488 13145200 a12345678
  a123456789 a1234567 aa123456 aa12345678 aa1234567 aaa123456 ab123456 abc12345 abc123456 abc1234567 abc123abc
  abcd1234 abcd12345 abcd123456 abcde123 abcde12345 abcdef123 abcdefgh abcdefghi abcdefg1 abcdefg123 qq123456
  qq12345678 qq123123 qq1234567 zz123456 zxc12345 zxc123456 zxc123zxc zxcv1234 zxcvbnm1 zxcvbnm123 wo123456 woaini123
  woaini520 woaini1314 woaini521 woaiwojia woaiwoziji woaini123456 wodemima wodemima123 nihao123 nihao123456 mima1234
  mima123456 xiaoming iloveyou iloveyou1 iloveyou2 iloveyou12 iloveyou123 iloveyou! iloveu12 iloveyou3 loveyou1
  lovelove loveme12 lovers12 iloveme1 loveyou123 forever1 forever21 babygirl babygirl1 babyboy1 princess princess1
  princess12 princess123 sweetheart beautiful beautiful1 sunshine sunshine1 sunshine12 sunshine123 rainbow1 butterfly
  butterfly1 chocolate chocolate1 cookie123 cupcake1 angel123 angels12 blessed1 jesus123 jesuschrist godisgood
  heaven12 trustno1 trustnoone whatever whatever1 nothing1 anything something everything computer computer1 internet
  internet1 samsung1 samsung123 iphone12 android1 windows1 windows10 microsoft microsoft1 google123 google12 facebook
  facebook1 linkedin instagram youtube1 wikipedia playstation nintendo pokemon1 pokemon12 pokemon123 minecraft
  minecraft1 roblox123 superman superman1 superman12 batman12 batman123 spiderman spiderman1 ironman1 avengers
  starwars starwars1 startrek1 starwars123 matrix123 football football1 football12 football123 baseball baseball1
  baseball12 basketball basketball1 volleyball softball softball1 hockey12 hockey123 soccer12 soccer123 liverpool
  liverpool1 liverpool123 chelsea1 chelsea123 arsenal1 arsenal123 barcelona barcelona1 manchester manutd12 realmadrid
  juventus juventus1 yankees1 cowboys1 steelers steelers1 lakers24 jordan23 jordan123 michael1 michael123 michelle
  michelle1 jennifer jennifer1 jessica1 jessica123 ashley12 amanda12 daniel12 daniel123 matthew1 matthew123 anthony1
  andrew12 andrew123 joshua12 joshua123 charlie1 charlie123 thomas12 thomas123 robert12 robert123 william1 benjamin
  benjamin1 alexander alexander1 alexandra christian christian1 christopher christine elizabeth elizabeth1 samantha
  samantha1 stephanie victoria victoria1 veronica patricia natalie1 nicole12 nicole123 hannah12 olivia12 isabella
  sophia12 brandon1 jackson1 jonathan jonathan1 nicholas nicholas1 patrick1 richard1 steven12 vincent1 dragon12
  dragon123 monkey12 monkey123 tigger12 tigger123 shadow12 shadow123 master12 master123 masters1 killer12 killer123
  hunter12 hunter123 ginger12 pepper12 maggie12 buster12 bailey12 sophie12 rocky123 lucky123 buddy123 tiger123
  panther1 panthers bulldog1 bulldogs dolphin1 dolphins elephant elephant1 mustang1 mustang123 corvette corvette1
  ferrari1 porsche1 mercedes mercedes1 harley12 harleydavidson yamaha12 kawasaki december november september october1
  february january1 summer12 summer123 summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 summer2026
  winter12 winter123 winter2020 winter2021 winter2022 winter2023 winter2024 winter2025 winter2026 spring12 spring2024
  spring2025 spring2026 autumn12 autumn2024 autumn2025 autumn2026 monday12 friday12 sunday12 saturday thursday
  wednesday welcome1 welcome12 welcome123 welcome2024 welcome2025 welcome2026 welcome! welcome1! hello123 hello1234
  hello12345 hellohello helloworld goodluck goodluck1 goodmorning administrator administrator1 admin123 admin1234
  admin12345 admin123456 adminadmin admin@123 admin888 admin2024 admin2025 admin2026 root1234 rootroot root12345
  toor1234 superuser superadmin sysadmin1 manager1 manager123 cashier1 cashier123 merchant merchant1 merchant123
  member12 member123 customer customer1 shop1234 payment1 payment123 money123 moneymoney business business1 company1
  company123 office123 default1 guest123 guestguest test1234 test12345 test123456 testtest testtest1 testing1
  testing12 testing123 test@123 demo1234 demodemo sample123 example1 temp1234 temppass temporary temporary1 user1234
  username username1 user12345 login123 loginlogin access12 access123 secret12 secret123 secrets1 security security1
  private1 topsecret nopassword unknown1 incorrect qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345
  qwerty123456 qwerty1! qwertyuiop1 qwert123 qwert1234 qwert12345 qwer1234 qwer12345 qwerasdf qwerasdfzxcv qweasdzxc
  qweasd123 qwe123qwe qwe12345 qweqwe123 qweqweqwe qazwsxedc qazwsx12 qazwsx123 qazwsxedcrfv qaz123wsx qazxsw21
  1qaz2wsx 1qaz2wsx3edc 1qaz@wsx 1qazxsw2 2wsx3edc zaq12wsx zaq1zaq1 zaq1xsw2 zaq!2wsx 1q2w3e4r 1q2w3e4r5t
  1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 asdfghjk asdfghjkl asdfghjkl1 asdf1234 asdf12345 asdfasdf asdfqwer
  asdfzxcv asd12345 asd123456 asd123asd asdasd123 asdasdasd azertyui azertyuiop azerty12 azerty123 zxcvbnm, zxcasdqwe
  poiuytrewq lkjhgfdsa mnbvcxz1 mnbvcxza a1b2c3d4 a1b2c3d4e5 a1s2d3f4 abcabcabc abababab aaaaaaaa aaaaaaaaa 1a2b3c4d
  1a2s3d4f 00000000 000000000 0000000000 11111111 111111111 1111111111 22222222 33333333 44444444 55555555 66666666
  77777777 88888888 888888888 99999999 999999999 xxxxxxxx zzzzzzzz 11110000 00001111 12312312 11112222 11221122
  19841984 19851985 19861986 19871987 19881988 19891989 19901990 19911991 19921992 19951995 20002000 20122012 20202021
  20242024 20252025 20262026 taiwan123 taiwan12 taipei101 taipei123 beijing1 beijing2008 shanghai shanghai1 hongkong
  hongkong1 singapore china123 japan123 tokyo123 korea123 london12 london123 newyork1 california america1 australia
  canada12 scotland scotland1 germany1 france12 italia12 brasil12 mexico12 snoopy12 garfield garfield1 mickey12
  mickeymouse hellokitty hellokitty1 doraemon doraemon1 pikachu1 naruto12 naruto123 sasuke12 dragonball onepiece
  onepiece1 slipknot metallica metallica1 nirvana1 eminem12 greenday blink182 rockstar rockstar1 guitar12 music123
  dancing1 newyork123 cocacola cocacola1 mountain mountain1 midnight midnight1 moonlight diamonds diamond1 platinum
  silver12 golden12 orange12 orange123 purple12 purple123 yellow12 yellow123 banana12 banana123 apple123 cherry12
  flower12 flower123 flowers1 freedom1 freedom123 happy123 happyday smile123 friends1 friends123 friendship bestfriend
  family12 family123 mother12 father12 brother1 sister12 sisters1 children daughter grandma1 mommy123 daddy123
  hotdog12 biteme12 fuckyou1 fuckyou2 fuckyou123 fuckyou! asshole1 bullshit bullshit1 pussycat sexybaby sexygirl
  blahblah blah1234 gateway1 gateway123 remember remember1 maverick maverick1 merlin12 phoenix1 phoenix123 scorpion
  scorpion1 warrior1 warriors gladiator champion champion1 champions victory1 marines1 semperfi airborne airforce
  military police12 fireman1 firebird cardinal predator terminator wolverine wolverine1 crystal1 creative creative1
  danielle danielle1 explorer explorer1 favorite1 fishing1 fletcher franklin gangster gangster1 hardcore infinity
  infinity1 jasmine1 jeremiah johnson1 kristina lawrence leonardo marlboro marshall mercury1 monster1 monster123
  mountains napoleon pakistan pakistan1 india123 paradise paradise1 password0 password01 password2 password3 password7
  password9 password11 password69 password99 password2024 password2025 password2026 pa55word pa55w0rd passport
  pass1234 pass12345 pass@123 passpass passme123 peaches1 peanut12 personal portugal precious precious1 redskins
  redsox12 rush2112 sebastian simpsons skywalker snowball snowboard spitfire stargate stingray stranger strawberry
  swordfish sunflower sunflower1 teddybear thunder1 thunderbird tinkerbell tinkerbell1 tomorrow together treasure
  triangle trinity1 universe universal vacation valentine valentina wolfpack wrestling yesterday
`;

/** Commonly used passwords; look them up lower-cased. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((word) => word !== ''));
