import json,subprocess,sys,os,re,statistics as st,collections as C
root=sys.argv[1]
js='''import {parseDocument} from 'yaml';import fs from 'fs';const r=process.argv[2];const o={};for(const f of fs.readdirSync(r)){o[f]={};for(const t of fs.readdirSync(r+'/'+f)){const d=parseDocument(fs.readFileSync(r+'/'+f+'/'+t,'utf8'));if(d.errors.length)console.error(f,t,d.errors[0].message);o[f][t.slice(0,-5)]=d.toJS()}}console.log(JSON.stringify(o))'''
open('/tmp/w/me/sourcing/p.mjs','w').write(js.replace("'yaml'","'/tmp/w/fam-s/node_modules/yaml/dist/index.js'").replace("import {parseDocument} from","import Y from")+"" if 0 else js.replace("'yaml'","'/tmp/w/fam-s/node_modules/yaml/dist/index.js'"))
D=json.loads(subprocess.check_output(['node','/tmp/w/me/sourcing/p.mjs',root]))
use=C.Counter();ver=C.Counter();uv=C.Counter();mis=C.Counter();names=C.defaultdict(set);allS=[]
def sents(s): 
    s=re.sub(r'([.!?])[”’]',r'\1',s) if False else s
    return [x for x in re.split(r'(?<=[.!?])[”]?\s+(?=[“A-Z*])',s) if x]
wc=lambda s:len(re.findall(r"[\w’'.,–-]*\w[\w’'-]*",s))
fmts=C.Counter()
for f,T in D.items():
    F=T.pop('family'); O={o['id']:o for o in F['options']}
    L=[len(o['text']) for o in F['options']]
    if max(L)/min(L)>1.25: print(f,'option lengths',L)
    keys=C.Counter(t['key'] for t in T.values())
    print(f, len(T), dict(keys), [o['verdict'] for o in F['options']], 'len',L, 'formats',len({t['format'] for t in T.values()}),'/',len(T))
    if set(keys)!=set(O): print('  KEY MISSING',set(O)-set(keys))
    if max(keys.values())>len(T)/2: print('  KEY > HALF')
    for tid,t in T.items():
        w=f'{f}/{tid}'; x=re.sub(r'\s+',' ',t['text']); n=len(x.split())
        use[t['use']]+=1; v=O[t['key']]['verdict']; ver[v]+=1; uv[t['use'],v]+=1; fmts[t['format']]+=1
        if not 40<=n<=90: print(w,'words',n)
        if x.count(t['evidence'])!=1: print(w,'EVIDENCE',x.count(t['evidence']))
        if not 2<=len(t['title'].split())<=6: print(w,'title')
        if re.search(r"\d",tid): print(w,'digit id')
        if set(t['options'])!=set(O): print(w,'options',set(t['options'])^set(O))
        if list(t['options'])!=list(O): print(w,'order')
        for k,o in t['options'].items():
            fb=o['feedback']; ss=sents(fb.strip()); ln=[len(s.split()) for s in ss]; tot=len(fb.split()); allS+=ln
            if not 15<=tot<=50 or len(ss)>3 or max(ln)>30 or ln[-1]<4 or sum(l>18 for l in ln)>1: print(w,k,tot,ln)
            if (k==t['key'])==('misconception' in o): print(w,k,'MISCONCEPTION')
            if 'misconception' in o: mis[o['misconception']]+=1
            if re.search(r"['\"]",fb): print(w,k,'straight quote')
            if re.match(r'(It|They|That|This|She|He|These|Those)\b',fb): print(w,k,'pronoun opening')
            for q in re.findall(r'“([^”]*)”',fb):
                q2=q.rstrip('.,!?')
                if q2 not in x and q not in x: print(w,k,'QUOTE',q)
        if re.search(r"['\"]",t['text']): print(w,'straight quote in text')
print(use,ver,{k:round(v/sum(ver.values()),2) for k,v in ver.items()}); print(sorted(uv.items())); print(mis); print(fmts)
print('median',st.median(allS),'max',max(allS),'>18',sum(l>18 for l in allS)/len(allS))
