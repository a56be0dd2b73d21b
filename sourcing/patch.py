import re
files={n:open(n,encoding='utf8').read() for n in('a.txt','b.txt')}
def r(a,b,n=1):
    for k in files:
        if a in files[k]:
            c=files[k].count(a); assert c==n,(a,c); files[k]=files[k].replace(a,b); return
    raise SystemExit('missing: '+a)
def block(tid,new):
    for k in files:
        p=re.compile(r'(?ms)^### '+tid+r'\n.*?(?=^### |^=== |\Z)')
        if p.search(files[k]): files[k]=p.sub(lambda m:new.strip('\n')+'\n\n',files[k]); return
    raise SystemExit('no block '+tid)
block('mussels-at-lorrick','''### mussels-at-lorrick
use: recall
format: post
title: The mussel growers’ case
claim: the water in the sound held too many bacteria
key: one-side-only
evidence: the laboratory of their own union
text:
The mussel growers of Lorrick Sound and their union want the fish factory to pay for a lost summer. In August they had a jar tested, with five times the
bacteria that the law allows. A second test came last week: people from the laboratory of their own union, the best in the country, rowed out, took
water at nine places and found just as much. The coast office, which both sides trust, has its boat ready for Monday. The
factory built new pipes in spring.
- measured-again [M9] The second laboratory did take new water, at nine places. But it is not outside the quarrel: it is “the laboratory of their own union”, and the union wants money too. The coast office could settle this on Monday.
- same-samples [M25] The second laboratory used new water: its people “rowed out” and took some at nine places. The weak point is another one. The people came from “the laboratory of their own union”, which also wants money.
- one-side-only The figure should wait. There were two tests, but the growers ordered the first, and the second came from “the laboratory of their own union”. The coast office, which both sides trust, can measure on Monday.
''')
r('evidence: Both gates, he told this newspaper, were up','evidence: Both gates, he told this newspaper, were open')
r('Both gates, he told this newspaper,\nwere up, and the field','Both gates, he told this newspaper,\nwere open, and the field')
r('tells what he saw: “Both gates, he told this newspaper, were up”','tells what he saw: “Both gates, he told this newspaper, were open”')
r('from the postman, who saw them up.','from the postman, who saw both gates open.')
r('Boxes, it writes, travel in a\nvan','Boxes of papers, it writes, travel in a\nvan')
block('the-left-boat','''### the-left-boat
use: recall
format: post
title: The boat on the night ferry
claim: a lifeboat was missing from the night ferry
key: saw-it
evidence: Her left boat wasn’t there
text:
I report from the harbour. On Sunday a passenger wrote that the Corvina, the night ferry to Isk, had left without one of her lifeboats. “Typical,” says a
rival company. The ferry line asks everyone to wait for Friday’s inspection, which was planned long ago.

Today I found the man who painted the Corvina’s name that evening. “Her left boat wasn’t there,” he told me. “I don’t know your
passenger, and I like the ferry line.”
- saw-it The missing lifeboat is safe to print. The painter worked at the ship that evening and tells what he saw: “Her left boat wasn’t there”. He does not know the passenger, so the two accounts are separate.
- blamed-admits [M12] The ferry line asks people to wait for an inspection, and that is no admission. The inspection “was planned long ago”. The painter, who worked at the ship, gives the support.
- comment-only [M25] The rival company’s “Typical” is only a view. But the painter does more than comment: “Her left boat wasn’t there”. He was at the ship that evening and saw it.
''')
r('Northlight brought a film','Northlight showed a film')
block('the-list-of-ambulances','''### the-order-of-may
use: recall
format: news-report
title: Ambulances in May
claim: the chief of the ambulances called off the inspections
key: handled-record
evidence: the person’s job to file each order
text:
The chief of the Soller ambulances called off all inspections in May. This newspaper has it from a person whose name it
knows. The person has never been in the chief’s office and was on holiday when an ambulance broke down on the bridge. Drivers tell many
stories, and the person thinks little of them. Some guess that money was short. It is the person’s job to file each order
that the chief signs, and this one has the date of 4 May.
- was-there [M5] The person “has never been in the chief’s office” and missed the breakdown. Being there is not needed for this claim. The person filed the order itself, with its date.
- handled-record The order may be printed. It is “the person’s job to file each order”, so this one has been in the person’s hands. Ask of an unnamed source what work it does.
- heard-it [M4] Drivers do “tell many stories”, but the person thinks little of them. The person knows of the order from filing it. That is nearer than any driver was.
- worked-it-out [M4] Some people do guess, but they guess about the reason: “that money was short”. The order is no guess. The person had it in hand, because it is “the person’s job to file each order”.
''')
r('evidence: The city’s notice names a broken clock in the kitchen','evidence: The city’s notice gives the cause: a broken clock in the kitchen')
r('The city’s notice names a broken clock in the kitchen of the firm that cooks','The city’s notice gives the cause: a broken clock in the kitchen of the firm that cooks')
r('“The city’s notice names a broken clock in the kitchen”','“The city’s notice gives the cause: a broken clock in the kitchen”',2)
r('''use: way-out
format: news-report
title: The pitch at Corran Lane
claim: the club’s doctor finds the pitch too hard for children''','''use: way-out
format: headline
title: The pitch at Corran Lane
claim: the club’s doctor calls the pitch too hard for children''')
r('The pitch at Corran Lane is too hard for children under twelve, the','Football: Corran Lane must wait for rain\n\nThe pitch at Corran Lane is too hard for children under twelve, the')
r('''The reporter does say one thing without a speaker: the grass is old, “and it shows”. The hard pitch has a speaker, because''','''The reporter does say one thing without a speaker: of the grass, “and it shows”. The hard pitch has a speaker, because''')
r('''format: news-report
title: The mayor on the stairs''','''format: agency-report
title: The mayor on the stairs''')
r('After three hours the mayor of Undry came','UNDRY – After three hours the mayor came')
r('The library’s roof is the best-loved in the city, and its rain\ncomes in on the books.','The old library’s roof is loved by the whole city, and rain\ncomes through it.')
r('it is “the best-loved in the city”. The money','it is “loved by the whole city”. The money')
r('''use: recall
format: news-report
title: The mill at Sorrel Bridge''','''use: recall
format: headline
title: The mill at Sorrel Bridge''')
r('The old mill at Sorrel Bridge will be sold this year.','Sorrel Bridge: old mill for sale\n\nThe mill will be sold this year.')
r('evidence: From the third row one could see','evidence: From our seats in the third row we could see')
r('From the third row one could see that','From our seats in the third row we could see that')
r('“From the third row one could see” the finger','“From our seats in the third row we could see” the finger')
r('“From the third row one could see” the brewer’s finger','“From our seats in the third row we could see” the brewer’s finger')
r('watched it “From the third row”','watched it from “the third row”')
r('“It stood between the swings as if it had been ordered,”','“It came down without a sound,”')
r('and shops plan by it.','and traders wait for it.')
r('lives between the trees','lives among apple trees')
r('who then lost; and in May, of a bridge toll','who then lost; in April, of a bus strike, and the buses ran; and in May, of a bridge toll')
r(' Four thousand people like this.','')
r('CityEar was wrong in March and May, and the','CityEar was wrong three times since March, and the')
block('the-spring-at-ellern','''### the-spring-at-ellern
use: recall
format: statement
title: A spring at Ellern
claim: the spring at Ellern has more salt than the law allows
key: gains-alone
evidence: Our own experts tested its water
text:
Statement of Brightwater Bottling. The spring at Ellern, where our largest rival fills its bottles, has more salt than the law
allows. Our own experts tested its water over two years, with the newest machines. We hide nothing: our own spring was once
over the limit too, and that cost us many customers. We have asked the consumers’ office to measure at Ellern, and it will begin in March.
A magazine has put our test on its cover.
- gains-confirmed [M7] The consumers’ office is an outsider, but it “will begin in March”. The cover of a magazine measures nothing. So far the result comes from the rival: “Our own experts tested its water”.
- loses-by-it [M5] Brightwater does admit something against itself, about its own spring. The claim here is about Ellern, “where our largest rival fills its bottles”. By that claim Brightwater gains.
- gains-alone The claim should wait for March. Brightwater sells against Ellern, and its result is its own: “Our own experts tested its water”. The result may be right, and the consumers’ office can show it.
''')
block('soles-from-tavish','''### soles-on-the-road
use: way-out
format: agency-report
title: Soles on the road
claim: the soles of Hobb boots break after about three months
key: gains-confirmed
evidence: wore out two hundred pairs of Hobb soles
text:
The Tavish company says that the soles of Hobb boots, its rival’s, break after about three months. Tavish would like to sell its own boots, at
140 a pair, from Saturday. In its film a dancer jumps on broken glass. Its test, it admits, had only twelve walkers. The army of Relland, which buys from
neither of the two, wore out two hundred pairs of Hobb soles on its own road. It has published the days: 88 at the least,
97 at the most.
- gains-confirmed The claim is safe to print. Tavish wants to sell boots, but the army of Relland buys elsewhere and “wore out two hundred pairs of Hobb soles”. Its days, 88 to 97, are about three months.
- loses-by-it [M25] Tavish does admit a weakness, that its test had “only twelve walkers”. By the claim itself it gains, because Hobb is its rival. The claim is safe because the army tested the soles too.
- gains-alone [M6] Tavish does gain, and its own test was small. But the army of Relland is an outsider and “wore out two hundred pairs of Hobb soles”. Something to gain is a reason to look for such a test.
''')
r('claim: two newsrooms have found out for themselves how many flats are empty','claim: two newsrooms have counted the empty flats for themselves')
r('Two newsrooms did find the number.','Two newsrooms did count.')
r('claim: two newsrooms have looked at the cracks for themselves','claim: two newsrooms have counted the cracks for themselves')
r('Only one newsroom has looked at the cracks.','Only one newsroom has counted the cracks.')
r('Ask of each fact who went and looked.','Ask of each number who counted.')
r('claim: two newsrooms have looked at the market for themselves','claim: two newsrooms have counted the stalls for themselves')
r('stem: May a reader rely on it that {two newsrooms have looked for themselves}?','stem: May a reader rely on it that {two newsrooms have counted the cracks for themselves}?')
r('Two newsrooms did look. The Star’s man came','Two newsrooms did count. The Star’s man came')
i=files['b.txt'].index('=== changed-on-the-way')
files['b.txt']=files['b.txt'][:i]+'''=== changed-on-the-way
skill: claim-strength
lesson: one-story-many-copies
objective: name-the-change
stem: The copy says that {at least two cables will be too weak by May}. Does the original carry that?
- as-much | sound | Yes: the copy claims as much as the original does.
- less | sound | Yes: the copy claims less than the original does.
- more | not-established | Not shown: the copy claims more than the original does.
- moved | contradicted | No: the copy gives another date than the original does.

### rust-on-two-cables
use: recall
format: agency-report
title: Rust on a bridge
claim: at least two cables of the bridge will be too weak by May
key: more
evidence: At least two of its cables will be too weak by May
text:
Original, Polaris agency, 4 November: Engineers have found rust on the Ferrin bridge. At least two of its cables could be too weak by May, their chief
said on Tuesday, if nothing is done in winter.

Copy, website BridgeWatch, 5 November: On 4 November an agency reported rust on the Ferrin bridge, which 9,000 cars cross each day. At least two of its
cables will be too weak by May, the chief of the engineers said on Tuesday.
- as-much [M2] Much is the same in both: two cables, May, the chief, Tuesday. But the chief said that the cables “could be too weak by May”. The copy says that they “will be”, and that is more.
- less [M25] The copy does leave out some words: “if nothing is done in winter”. Without a condition a claim is bigger. And “could be too weak” has become “will be too weak”.
- more The claim has grown. The original says “could be too weak by May”, and only “if nothing is done in winter”. In the copy the cables “will be too weak by May”, whatever is done.
- moved [M17] Two dates in November are there, because the copy came out a day later. For the weak cables both texts say “by May”. The change is from “could be” to “will be”.

### the-school-on-gorse-hill
use: practice
format: interview
title: The school on Gorse Hill
claim: at least two classes of the school will close by July
key: as-much
evidence: By July the school is going to lose two classes or more
text:
Original, Radio West, 2 March. Question: Will all the classes on Gorse Hill go on? Head teacher: Two of them will be closed by July, perhaps more. Last
year it was one.

Copy, Morning Page, 3 March: Tears on Gorse Hill! By July the school is going to lose two classes or more, the head teacher
told the radio on 2 March. One has gone already.
- as-much The copy claims as much as the original. The head teacher spoke of two classes, “perhaps more”, and the copy has “two classes or more”. Different words can make the same claim.
- less [M24] The words did change: “perhaps more” became “or more”. Both leave it open whether a third class will close. The number of two and the month of July are the same.
- more [M1] The copy’s beginning is louder: “Tears on Gorse Hill!” The claim itself has not grown. The head teacher said “will be closed by July”, and the copy says no more than that.
- moved [M17] The copy came out on 3 March, one day later. It still gives the day of the talk, “2 March”, and the month of July. The class that “has gone already” is last year’s, as in the original.

### the-train-to-caspel
use: practice
format: push-alert
title: Night train to Caspel
claim: at least two night trains a week will run by September
key: moved
evidence: At least two trains a week will run by September
text:
Original, transport office, 11 June: At least two night trains a week will run to Caspel again from October, on Fridays and
Saturdays. Tickets can be bought from September. Each train has 60 beds.

Copy, app RailNow, 11 June: The night train to Caspel is coming back! At least two trains a week will run by September, with about 60 beds each, says the
transport office. Tickets soon.
- as-much [M26] Much is the same: two trains a week, sixty beds, the transport office. But in September the office begins to sell tickets. The trains themselves run “again from October”.
- less [M25] The copy is a little less exact on one point: “about 60 beds”. Its claim about the start is not smaller. The copy gives September, and the original says “again from October”.
- more [M1] The copy sounds happier, with “is coming back!” But it promises no more trains and no more beds. The start has another date, because the original says “again from October”.
- moved The date is another one in the copy. In the original the trains run “again from October”, and tickets are sold from September. Check what each date in a text belongs to.

### the-coins-of-aldwick
use: teacher
format: post
title: Coins back in Aldwick
claim: at least ten of the lost coins were back by 8 May
key: less
evidence: At least ten of the lost coins were back by 8 May
text:
Original, Aldwick museum, 8 May: All fourteen coins that were lost in the move of 2019 are back in their case. Two
laboratories have tested each of them.

Copy, page OldGold, 9 May: What a day for Aldwick! At least ten of the lost coins were back by 8 May, the museum told the world. Do you
remember the move, so many years ago? I was a child then and cried for a week.
- as-much [M17] The original has more: “All fourteen coins” are back. The copy says “At least ten”. If fourteen are back, ten are back too, so the copy is true and claims less.
- less The original carries the copy. The museum says that “All fourteen coins” are back, so “At least ten” is true as well. A copy can be smaller than its original.
- more [M1] The copy’s tone is bigger: “What a day for Aldwick!” Its number is smaller, with “At least ten” in place of fourteen. Compare the claims and leave the tone aside.
- moved [M17] The copy came out on 9 May, but it gives “8 May” for the coins, as the original does. For the move it gives no year. That year is not part of the claim.
'''
for k,v in files.items(): open(k,'w',encoding='utf8').write(v)
