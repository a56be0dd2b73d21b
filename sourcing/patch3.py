fs={n:open(n,encoding='utf8').read() for n in('a.txt','b.txt')}
def r(a,b):
    for k in fs:
        if a in fs[k]:
            assert fs[k].count(a)==1,(a,fs[k].count(a)); fs[k]=fs[k].replace(a,b); return
    raise SystemExit('missing: '+a)
r('The club sent one jar of water to two laboratories, and both found far too much.','On 5 June the club sent one jar of water to two laboratories, and both found far too much.')
r('the water board had sampled the pond itself two days before.','the water board had sampled the pond itself on 3 June.')
r('On Sunday a passenger wrote that the Corvina, the night ferry to Isk, had left without one of her lifeboats.','A passenger writes that the Corvina, the night ferry to Isk, left on Sunday without one of her lifeboats.')
r('Today I found the man who painted the Corvina’s name that evening.','Today I found the man who painted the Corvina’s name on Sunday evening, until she left.')
for k,v in fs.items(): open(k,'w',encoding='utf8').write(v)
